/** The people who book. */
package io.muster.client;
