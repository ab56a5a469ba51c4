/**
 * The HTTP frame: the contract, the way of a call through it, answers and problems. The only package that knows a
 * RoutingContext; a feature is a function from {@link io.muster.web.Call} to a Future of {@link io.muster.web.Answer}.
 */
package io.muster.web;
