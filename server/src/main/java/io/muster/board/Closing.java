package io.muster.board;

/** Why a socket ends: the code that the client acts upon, and a sentence for the person who looks. */
public record Closing(int code, String reason) {
    static final Closing GOING_AWAY = new Closing(1001, "The server is going away: come back");
    static final Closing NOT_TEXT = new Closing(1003, "Only text is understood here");
    static final Closing NOT_UTF8 = new Closing(1007, "This is not UTF-8");
    static final Closing TOO_BIG = new Closing(1009, "A message may have 64 KB");
    static final Closing TOO_OFTEN = new Closing(1008, "Too many messages");
    static final Closing TOO_MANY = new Closing(1008, "Too many boards are open");
    static final Closing TOO_MANY_STRANGERS =
            new Closing(1013, "Too many boards are being opened from there: come back later");
    static final Closing FULL = new Closing(1013, "Too many boards are open here: come back later");
    static final Closing SILENT = new Closing(1001, "Nothing was heard for too long");
    static final Closing NO_HELLO = new Closing(4001, "Nobody said hello");
    static final Closing NOT_SIGNED_IN = new Closing(4001, "The token is not good");
    static final Closing NOT_ALLOWED = new Closing(4001, "Your role may not watch the board");
    static final Closing ANOTHER = new Closing(4001, "The new token is for somebody else");
    static final Closing EXPIRED = new Closing(4001, "The token has ended");
    static final Closing SIGNED_OUT = new Closing(4001, "Signed out");
    static final Closing TOO_SLOW = new Closing(4008, "Too slow: come back with after");
    static final Closing START_OVER = new Closing(4009, "Start over");
    static final Closing UNAVAILABLE = new Closing(1011, "The board cannot be read just now");

    static Closing violation(String reason) {
        return new Closing(1008, reason);
    }
}
