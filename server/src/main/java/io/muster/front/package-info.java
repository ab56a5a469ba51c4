/** The pages that clients see before any script: search, an organisation's booking page, and a visit by its link. */
/** What strangers see of an organisation, and what its owner has still to do until they can. */
package io.muster.front;
