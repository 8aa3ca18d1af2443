package onewindow.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the interface at {@code /v3/api-docs}. The front end's types are made from it,
 * so it says what the types here say: what is not {@code @Nullable} is always there.
 */
@Configuration
class OpenApi {
    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("OneWindow 一窗")
                                .version("1")
                                .description(
                                        """
                                        Government services in one window. Everything under \
                                        /api/public needs neither sign-in nor token. Errors are \
                                        problem documents (RFC 9457) with a stable code, in the \
                                        language of Accept-Language.\
                                        """));
    }

    /** Always the same bytes for the same interface, so that a copy can be compared. */
    @Bean
    OpenApiCustomizer order() {
        return api -> {
            api.setServers(null);
            var paths = new Paths();
            new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
            paths.values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> {
                        operation.setOperationId(null);
                        if (operation.getParameters() != null) {
                            // Cookies are the browser's affair.
                            operation
                                    .getParameters()
                                    .removeIf(parameter -> "cookie".equals(parameter.getIn()));
                        }
                    });
            api.setPaths(paths);
            Components components = api.getComponents();
            if (components != null && components.getSchemas() != null) {
                components.setSchemas(new TreeMap<>(components.getSchemas()));
            }
        };
    }

    /** Types within types are named after both: two modules may each have a Page. */
    @Bean
    ModelResolver names(ObjectMapperProvider mappers) {
        var resolver =
                new ModelResolver(
                        mappers.jsonMapper(),
                        new TypeNameResolver() {
                            @Override
                            protected String nameForClass(Class<?> type, Set<Options> options) {
                                var name = new StringBuilder(type.getSimpleName());
                                for (Class<?> outer = type.getEnclosingClass();
                                        outer != null;
                                        outer = outer.getEnclosingClass()) {
                                    name.insert(0, outer.getSimpleName().replace("Controller", ""));
                                }
                                return name.toString();
                            }
                        });
        resolver.openapi31(true);
        return resolver;
    }

    @Bean
    ModelConverter whatIsAlwaysThere() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type,
                    ModelConverterContext context,
                    Iterator<ModelConverter> chain) {
                if (!chain.hasNext()) {
                    return null;
                }
                Schema<?> resolved = chain.next().resolve(type, context, chain);
                JavaType javaType = Json.mapper().constructType(type.getType());
                if (resolved != null && javaType != null && javaType.getRawClass().isRecord()) {
                    Schema<?> described =
                            resolved.get$ref() == null
                                    ? resolved
                                    : context.getDefinedModels()
                                            .get(
                                                    resolved.get$ref()
                                                            .substring(
                                                                    resolved.get$ref()
                                                                                    .lastIndexOf(
                                                                                            '/')
                                                                            + 1));
                    require(described, javaType.getRawClass());
                }
                return resolved;
            }
        };
    }

    private static void require(@Nullable Schema<?> schema, Class<?> record) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().oneOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        if (property.getTypes() != null && !property.getTypes().contains("null")) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }
}
