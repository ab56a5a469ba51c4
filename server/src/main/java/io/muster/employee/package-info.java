/** The people who work, what they can do and what they wished for. */
package io.muster.employee;
