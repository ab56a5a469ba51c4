/** Time of employees that is taken by no booking: blocked for something else, or leave. */
package io.muster.block;
