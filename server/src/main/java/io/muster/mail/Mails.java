package io.muster.mail;

import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.vertx.core.Future;
import java.util.List;

/** Shows an organisation its mails of the folder, as long as no mail server is set. */
public final class Mails implements Feature {
    private static final int SHOWN = 50;

    private final Post post;

    public Mails(Post post) {
        this.post = post;
    }

    private record Shown(boolean kept, List<KeptMail> items) {}

    @Override
    public void mount(Api api) {
        api.on("listMails", this::list);
    }

    private Future<Answer> list(Call call) {
        return post instanceof FolderPost folder
                ? folder.latest(call.actor().org(), SHOWN).map(mails -> Answer.json(new Shown(true, mails)))
                : Future.succeededFuture(Answer.json(new Shown(false, List.of())));
    }
}
