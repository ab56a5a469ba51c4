package io.muster.front;

import io.muster.db.OrgDb;
import io.muster.web.HtmlCall;
import io.muster.web.HtmlFeature;
import io.muster.web.HtmlPage;
import io.muster.web.HtmlSite;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Writes the pages for clients, so that all that matters is there before any script runs. */
public final class Front implements HtmlFeature {
    private static final int SHOWN = 30;

    private final PublicOrgs organisations;
    private final OrgDb db;
    private final Optional<URI> publicUrl;

    /** @param publicUrl how people reach Muster; empty: as the browser asked for it */
    public Front(PublicOrgs organisations, OrgDb db, Optional<URI> publicUrl) {
        this.organisations = organisations;
        this.db = db;
        this.publicUrl = publicUrl;
    }

    @Override
    public void mount(HtmlSite site) {
        site.on("/book", call -> search(paper(call, site, List.of()), call))
                .on("/book/:slug", call -> shop(site, call))
                .on("/visit", call -> Future.succeededFuture(visit(paper(call, site, List.of()))))
                .onTrouble((call, status) -> nothing(paper(call, site, List.of()), status, call.id(), "trouble"));
    }

    private Future<HtmlPage> search(Paper paper, HtmlCall call) {
        var text = call.query("q").map(words -> words.substring(0, Math.min(80, words.length())));
        return organisations
                .search(text.orElse(null), call.cursor(), SHOWN)
                .map(found -> paper.page(200, "search", SearchPage.of(paper, text.orElse(""), found)));
    }

    private Future<HtmlPage> shop(HtmlSite site, HtmlCall call) {
        boolean framed = call.query("embed").isPresent();
        return organisations
                .shop(db, call.part("slug"))
                .map(shop -> {
                    var paper = paper(call, site, languages(shop.page()));
                    var page = paper.page(200, "shop", ShopPage.of(paper, shop, framed));
                    return framed ? new HtmlPage(page.status(), page.language(), page.html(), shop.framedBy()) : page;
                })
                .recover(cause -> cause instanceof Problem problem && problem.status() == 404
                        ? Future.succeededFuture(nothing(paper(call, site, List.of()), 404, "nobody"))
                        : Future.failedFuture(cause));
    }

    private static HtmlPage visit(Paper paper) {
        return paper.page(200, "visit", VisitPage.of(paper));
    }

    /** @param why there is nothing to show: the beginning of the keys of its texts */
    private static HtmlPage nothing(Paper paper, int status, String why) {
        return paper.page(status, "nothing", NothingPage.of(paper, why));
    }

    /** @param call under which the log knows why */
    private static HtmlPage nothing(Paper paper, int status, String call, String why) {
        return paper.page(status, "nothing", NothingPage.of(paper, call, why));
    }

    private Paper paper(HtmlCall call, HtmlSite site, List<String> otherwise) {
        var texts = Texts.wanted(call, otherwise);
        return new Paper(texts, site, origin(call));
    }

    private String origin(HtmlCall call) {
        return publicUrl.map(url -> url.toString().replaceAll("/+$", "")).orElseGet(call::origin);
    }

    private static List<String> languages(JsonObject shop) {
        return shop.getJsonArray("languages").stream().map(String::valueOf).toList();
    }
}
