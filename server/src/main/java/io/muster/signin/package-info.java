/** Signing in: passwords, sessions and the tokens that speak for them. */
package io.muster.signin;
