package onewindow.platform.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Every text of a body, a path or a query passes {@link StorableText} here. */
@Configuration
class Border {
    /** The reader of requests only: what was stored is read as it is. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer bodies(JsonMapper json) {
        var texts =
                new SimpleModule("storable texts")
                        .addDeserializer(String.class, new Text())
                        .addKeyDeserializer(String.class, new Key());
        JsonMapper strict = json.rebuild().addModule(texts).build();
        return converters ->
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    /** Where one of these is the cause, the path of the exception names the field. */
    static final class Unfit extends DatabindException {
        private static final long serialVersionUID = 1;

        Unfit(@Nullable JsonParser parser) {
            super(parser, "not a text that can be stored");
        }
    }

    private static String checked(String text, @Nullable JsonParser parser) {
        if (!StorableText.fits(text)) {
            throw new Unfit(parser);
        }
        return text;
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
                throws JacksonException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text == null ? null : checked(text, parser);
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws JacksonException {
            return checked(key, context.getParser());
        }
    }

    @ControllerAdvice
    static class Parameters {
        @InitBinder
        void check(WebDataBinder binder) {
            binder.registerCustomEditor(
                    String.class,
                    new PropertyEditorSupport() {
                        @Override
                        public void setAsText(@Nullable String text) {
                            if (text != null && !StorableText.fits(text)) {
                                throw new IllegalArgumentException("not a text");
                            }
                            setValue(text);
                        }
                    });
        }
    }
}
