/** What clients have booked, and the time of employees that it takes. */
package io.muster.booking;
