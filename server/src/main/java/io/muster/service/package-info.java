/** What can be booked. */
package io.muster.service;
