/** Telephone numbers. */
package io.muster.phone;
