package io.muster.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.validation.ValidationHandler;
import io.vertx.ext.web.validation.builder.ParameterProcessorFactory;
import io.vertx.ext.web.validation.builder.Parameters;
import io.vertx.ext.web.validation.builder.StyledParameterProcessorFactory;
import io.vertx.ext.web.validation.builder.ValidationHandlerBuilder;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.json.schema.common.dsl.Schemas;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The description of the HTTP API, openapi.yaml: the only one there is. */
public final class Contract {
    /** Their schemas refer to nothing. In the contract's own repository each value would cost a copy of all its schemas (measured). */
    private static final JsonSchemaOptions PARAMETERS =
            new JsonSchemaOptions().setBaseUri("app://parameters").setDraft(Draft.DRAFT202012);

    private final OpenAPIContract contract;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Contract(OpenAPIContract contract) {
        this.contract = contract;
        contract.operations().forEach(each -> {
            var operation = Operation.of(each).checked();
            operations.put(operation.id(), operation);
        });
    }

    public static Future<Contract> load(Vertx vertx) {
        return vertx.fileSystem()
                .readFile("openapi.yaml")
                .compose(text -> OpenAPIContract.from(vertx, Readable.contract(text.toString())))
                .map(Contract::new);
    }

    Map<String, Operation> operations() {
        return operations;
    }

    /** Reads parameters and body of the operation as the contract describes them, on the event loop. */
    ValidationHandler validation(Operation operation) {
        var builder = ValidationHandlerBuilder.create(SchemaRepository.create(PARAMETERS));
        operation.contract().getParameters().forEach(parameter -> add(builder, parameter));
        var body = operation.contract().getRequestBody();
        if (body != null) {
            var schema = body.getContent().get("application/json").getSchema();
            builder.body(new JsonBody(contract.getSchemaRepository().validator(schema)));
        }
        return builder.build();
    }

    private static void add(ValidationHandlerBuilder builder, Parameter parameter) {
        if (parameter.getSchemaType() == SchemaType.ARRAY) {
            builder.queryParameter(repeated(parameter));
            return;
        }
        var factory = factory(parameter);
        switch (parameter.getIn()) {
            case PATH -> builder.pathParameter(factory);
            case QUERY -> builder.queryParameter(factory);
            case HEADER -> builder.headerParameter(factory);
            case COOKIE -> throw new IllegalStateException("No operation takes a cookie as parameter.");
        }
    }

    private static ParameterProcessorFactory factory(Parameter parameter) {
        var name = parameter.getName();
        var schema = plain(parameter);
        // A missing If-Match is told by 428, a missing Idempotency-Key in its own words: both later.
        boolean required = parameter.isRequired() && parameter.getIn() != Location.HEADER;
        return switch (parameter.getSchemaType()) {
            case INTEGER -> {
                var builder = Schemas.intSchema().fromJson(schema);
                yield required ? Parameters.param(name, builder) : Parameters.optionalParam(name, builder);
            }
            case BOOLEAN -> {
                var builder = Schemas.booleanSchema().fromJson(schema);
                yield required ? Parameters.param(name, builder) : Parameters.optionalParam(name, builder);
            }
            default -> {
                var builder = Schemas.stringSchema().fromJson(schema);
                yield required ? Parameters.param(name, builder) : Parameters.optionalParam(name, builder);
            }
        };
    }

    /** A query parameter that may come several times. */
    private static StyledParameterProcessorFactory repeated(Parameter parameter) {
        var builder = Schemas.arraySchema().fromJson(plain(parameter));
        return parameter.isRequired()
                ? Parameters.explodedParam(parameter.getName(), builder)
                : Parameters.optionalExplodedParam(parameter.getName(), builder);
    }

    private static JsonObject plain(Parameter parameter) {
        var schema = new JsonObject();
        parameter.getSchema().fieldNames().stream()
                .filter(key -> !key.startsWith("__") && !key.startsWith("$"))
                .forEach(key -> schema.put(key, parameter.getSchema().<Object>get(key)));
        return schema;
    }
}
