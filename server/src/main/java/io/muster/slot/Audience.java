package io.muster.slot;

/** For whom a start is looked at: notice, window and step bind clients only, and staff may pass some rules with a reason. */
public enum Audience {
    client,
    staff
}
