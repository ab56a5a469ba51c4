package io.muster.web;

/** A part of Muster that writes pages for people who have no account. */
public interface HtmlFeature {
    void mount(HtmlSite site);
}
