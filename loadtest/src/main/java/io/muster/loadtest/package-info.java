/** Load on a running Muster, with figures that can be trusted. */
package io.muster.loadtest;
