/** When employees work by themselves, week after week, beside the shifts that are planned for them. */
package io.muster.hours;
