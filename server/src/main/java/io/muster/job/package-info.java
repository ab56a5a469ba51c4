/** Work that takes longer than a request may: imports, sweeps, promised deliveries. Runs on virtual threads. */
package io.muster.job;
