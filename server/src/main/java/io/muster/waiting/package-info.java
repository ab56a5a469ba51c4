/** Clients who want a time that is taken, and the offers that they get when it is free again. */
package io.muster.waiting;
