/** Shifts that their employees offer to others. */
package io.muster.swap;
