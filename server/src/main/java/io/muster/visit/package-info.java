/** What clients without an account do with their visits: hold, book, look, move, cancel. */
package io.muster.visit;
