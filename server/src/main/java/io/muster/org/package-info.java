/** Organisations, who belongs to them as what, and how new people are let in. */
package io.muster.org;
