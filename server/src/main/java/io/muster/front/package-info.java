/** What strangers see: the pages before any script, and what they read of organisations and of a visit by its link. */
package io.muster.front;
