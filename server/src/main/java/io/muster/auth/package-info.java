/** Who acts and what they may do: plain records that know nothing of the web or the database. */
package io.muster.auth;
