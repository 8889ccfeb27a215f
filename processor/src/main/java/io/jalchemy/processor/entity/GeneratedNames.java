package io.jalchemy.processor.entity;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The names of what is written for an entity.
 *
 * @param entity the user's type
 * @param implementation {@code UserEntity}; a nested type carries the names around it, {@code Shop_UserEntity}
 * @param metamodel {@code User_}
 */
public record GeneratedNames(ClassName entity, ClassName implementation, ClassName metamodel) {
    /** The names for an entity. */
    public static GeneratedNames of(TypeElement type) {
        ClassName entity = ClassName.get(type);
        String flat = String.join("_", entity.simpleNames());
        return new GeneratedNames(
                entity,
                ClassName.get(entity.packageName(), flat + "Entity"),
                ClassName.get(entity.packageName(), flat + "_"));
    }

    /** The name as a variable has it: {@code user}. */
    public static String variable(String name) {
        return safe(decapitalized(name));
    }

    /** The name with a small first letter, unless it begins with several capitals, as beans have it. */
    public static String decapitalized(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The name, with an underscore behind it if it is a keyword. */
    public static String safe(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** The name as a constant has it: {@code EMAIL_ADDRESS}. */
    public static String constant(String name) {
        String constant = words(name).toUpperCase(Locale.ROOT);
        return constant.equals("ACCESS") || constant.equals(name) ? constant + "_" : constant;
    }

    /** The name as a column has it: {@code email_address}. */
    public static String column(String name) {
        return words(name).toLowerCase(Locale.ROOT);
    }

    /** Underscores between words: before each capital that follows a small letter or digit, or precedes a small letter. */
    private static String words(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = i > 0
                    && Character.isUpperCase(c)
                    && name.charAt(i - 1) != '_'
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
            text.append(starts ? "_" : "").append(c);
        }
        return text.toString();
    }
}
