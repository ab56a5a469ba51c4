package io.muster.app;
