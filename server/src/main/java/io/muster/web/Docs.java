package io.muster.web;

import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Optional;

/** `/api/docs`: the contract in Swagger UI, from the class path alone; the contracts themselves beside it. */
final class Docs {
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    // Swagger UI sets style attributes; nothing else of the site may.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private Docs() {}

    static void mount(Router router) throws IOException {
        router.get("/api/docs").handler(context -> {
            if (context.request().path().endsWith("/")) {
                context.next();
            } else {
                context.redirect("/api/docs/");
            }
        });
        // A problem's type is an address: who follows it finds the list of all in the contract.
        router.get("/problems/*").handler(context -> context.redirect("/api/docs/"));
        serve(router, "/api/docs/", "/docs/index.html");
        serve(router, "/api/docs/start.js", "/docs/start.js");
        for (var file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"}) {
            serve(router, "/api/docs/" + file, SWAGGER + file);
        }
        serve(router, "/api/openapi.yaml", "/openapi.yaml");
        serve(router, "/api/asyncapi.yaml", "/asyncapi.yaml");
    }

    private static void serve(Router router, String path, String resource) throws IOException {
        try (var in =
                Optional.ofNullable(Docs.class.getResourceAsStream(resource)).orElseThrow()) {
            var asset = Asset.of(resource, in.readAllBytes());
            router.get(path).handler(context -> {
                context.response().putHeader("Content-Security-Policy", POLICY);
                asset.send(context, 200, Asset.NOT_KEPT);
            });
        }
    }
}
