/** Bringing in a roster from CSV files: read, plan with a verdict for every row, then write all of it or nothing. */
package io.muster.roster;
