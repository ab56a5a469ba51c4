package io.muster.link;

/** What a link lets its holder in to. */
public enum Purpose {
    visit,
    client_calendar,
    employee_calendar
}
