package io.muster.front;

/** The letter that stands where an organisation has no logo. */
final class Initial {
    private Initial() {}

    static String of(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)))
                .findFirst()
                .orElse("•");
    }
}
