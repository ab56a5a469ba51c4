/** The live board: an organisation's log of changes, read in order and shown to everybody who watches. */
package io.muster.board;
