package io.cloudauth.spring.client;

import io.cloudauth.spring.properties.CloudAuthProperties;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.IgnoreTopLevelConverterNotFoundBindHandler;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * A validator of the names below {@code cloudauth}. It binds the properties in the same way as the
 * application, so it accepts every spelling that Spring Boot accepts.
 *
 * <p>It looks at files, the command line and system properties. Environment variables and remote
 * sources may contain names for other programs, so it ignores them.
 */
final class UnknownProperties {
    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("cloudauth");

    private UnknownProperties() {}

    /** Adds a violation for each unknown name. */
    static void check(Environment environment, Violations violations) {
        Names names = new Names();
        try {
            Binder.get(environment).bind(ROOT, Bindable.of(CloudAuthProperties.class), names);
        } catch (BindException e) {
            if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
                unbound.getUnboundProperties().stream()
                        .filter(
                                property ->
                                        !"".equals(property.getValue())) // an empty YAML section
                        .filter(UnknownProperties::isForThisProgram)
                        .map(ConfigurationProperty::getName)
                        .map(names::firstUnknown)
                        .distinct()
                        .sorted()
                        .forEach(name -> violations.add(name.toString(), names.rule(name)));
            }
        }
    }

    private static boolean isForThisProgram(ConfigurationProperty property) {
        ConfigurationPropertySource source = property.getSource();
        Object underlying = source == null ? null : source.getUnderlyingSource();
        if (underlying instanceof org.springframework.core.env.PropertySource<?> known
                && (known instanceof CommandLinePropertySource<?>
                        || known instanceof ResourcePropertySource
                        || known.getName()
                                .equals(
                                        StandardEnvironment
                                                .SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME))) {
            return true;
        }
        Origin origin = property.getOrigin();
        if (origin instanceof PropertySourceOrigin ofSource) {
            origin = ofSource.getOrigin();
        }
        return origin instanceof TextResourceOrigin;
    }

    /** The names that the binder asks for: all siblings of each name that it binds. */
    private static final class Names extends NoUnboundElementsBindHandler {
        private final Set<ConfigurationPropertyName> known = new HashSet<>();

        Names() {
            super(new IgnoreTopLevelConverterNotFoundBindHandler(), source -> true);
        }

        @Override
        public <T> @Nullable Bindable<T> onStart(
                ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
            known.add(name);
            return super.onStart(name, target, context);
        }

        /** Returns the shortest part of the name that is unknown. */
        ConfigurationPropertyName firstUnknown(ConfigurationPropertyName name) {
            int length = ROOT.getNumberOfElements() + 1;
            while (length < name.getNumberOfElements() && known.contains(name.chop(length))) {
                length++;
            }
            return name.chop(length);
        }

        String rule(ConfigurationPropertyName unknown) {
            return nearest(unknown)
                    .map(name -> "unknown; did you mean " + name + "?")
                    .orElse("unknown");
        }

        private Optional<ConfigurationPropertyName> nearest(ConfigurationPropertyName unknown) {
            String element = last(unknown);
            int limit = Math.max(2, element.length() / 3);
            return known.stream()
                    .filter(name -> unknown.getParent().equals(name.getParent()))
                    .filter(name -> EditDistance.of(element, last(name)) <= limit)
                    .min(
                            Comparator.<ConfigurationPropertyName>comparingInt(
                                            name -> EditDistance.of(element, last(name)))
                                    .thenComparing(Comparator.naturalOrder()));
        }

        private static String last(ConfigurationPropertyName name) {
            return name.getLastElement(ConfigurationPropertyName.Form.UNIFORM);
        }
    }
}
