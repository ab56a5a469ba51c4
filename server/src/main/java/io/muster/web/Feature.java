package io.muster.web;

/** A part of Muster that answers operations of the contract. */
public interface Feature {
    void mount(Api api);
}
