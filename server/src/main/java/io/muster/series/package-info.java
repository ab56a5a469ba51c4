/** Bookings that come again every few weeks. */
package io.muster.series;
