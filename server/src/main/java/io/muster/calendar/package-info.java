/** Calendars that people read in their own programs (RFC 5545), at secret addresses that can be revoked. */
package io.muster.calendar;
