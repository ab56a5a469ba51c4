/** Signed addresses that let somebody without an account in to one thing of theirs. */
package io.muster.link;
