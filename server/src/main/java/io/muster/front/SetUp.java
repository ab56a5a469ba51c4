package io.muster.front;

import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Feature;

/** How far an organisation is on its way to its first booking. */
public final class SetUp implements Feature {
    @Override
    public void mount(Api api) {
        api.on(
                "showChecklist",
                call -> call.read(
                        tx -> tx.one(Checklist.COUNT, Checklist::of, tx.org()).map(Answer::json)));
    }
}
