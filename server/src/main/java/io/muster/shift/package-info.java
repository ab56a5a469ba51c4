/** Shifts and open shifts, and the rules that say who may work them. */
package io.muster.shift;
