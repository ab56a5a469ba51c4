/** Letters to clients: composed when they are sent, from what is true then, in the client's language and the organisation's time. */
package io.muster.mail;
