package io.muster.app;

/** placeholder */
final class Demo {
    Demo(Features features, Settings settings) {}

    String make() {
        return "";
    }
}
