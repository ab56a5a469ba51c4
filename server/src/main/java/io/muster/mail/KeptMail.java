package io.muster.mail;

import java.time.Instant;
import java.util.UUID;

/** What is shown of a mail that was kept in the folder. */
record KeptMail(UUID id, Instant at, String to, String subject, String text, boolean calendar) {}
