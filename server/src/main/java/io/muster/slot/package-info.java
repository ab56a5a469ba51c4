/** Which starts can be booked, and why others cannot: computed from what stands in the tables, never stored. */
package io.muster.slot;
