/** The pages that clients see before any script: search, an organisation's booking page, and a visit by its link. */
package io.muster.front;
