package io.muster.app;
/** placeholder until sign-in lands */
final class DemoPeople {
    DemoPeople(Features features, Keys keys) {}
    void choosePassword(io.muster.org.Invitation invitation) {}
    void join(java.util.UUID org) {}
    String welcome() { return ""; }
}
