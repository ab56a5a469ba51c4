package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInPageTest {
    private static final Salon SALON = new Salon();

    @Test
    void eachGoesToTheirOwnHome() {
        goesTo(SALON.manager("Malika"), "/board");
        goesTo(SALON.worker("Aziz", SALON.aziz), "/my");
        goesTo(Account.admin(), "/admin/organisations");
    }

    private static void goesTo(Account account, String home) {
        try (var visitor = Visitor.atDesk().enter(account, "/")) {
            assertThat(visitor.page()).hasURL(Pattern.compile(home + "$"));
            assertThat(visitor.page().locator("main h1").first()).not().isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsSaidAtTheForm() {
        try (var visitor = Visitor.atDesk().expecting("401")) {
            var page = visitor.page();
            page.navigate("/sign-in");
            visitor.signIn("nobody@example.org", "not the password");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Check e-mail and password");
            assertThat(page.getByLabel("E-mail")).hasValue("nobody@example.org");
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        }
    }

    @Test
    void aSessionOutlivesAReloadAndEndsAtSignOut() {
        var account = SALON.manager("Malika");
        try (var visitor = Visitor.atDesk().enter(account, "/staff")) {
            var page = visitor.page();
            page.reload();
            assertThat(page.getByText("Aziz Karimov")).isVisible();
            signOut(page, account);
            page.navigate("/staff");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?next=%2Fstaff$"));
            visitor.signIn(account.email(), Account.PASSWORD);
            assertThat(page.getByText("Aziz Karimov")).isVisible();
        }
    }

    private static void signOut(Page page, Account account) {
        page.getByLabel("Menu of " + account.name()).first().click();
        page.waitForResponse(
                answer -> answer.url().endsWith("/sessions/current") && answer.status() == 204,
                () -> page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Sign out"))
                        .click());
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndComesIn() {
        var email = Account.newEmail();
        var code = Account.invitation(SALON.org, email, "Rustam", "reception", null);
        try (var visitor = Visitor.atDesk().expecting("422")) {
            var page = visitor.page();
            page.navigate("/invitation#code=" + code);
            set(page, "short");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("At least 8 characters");
            set(page, "password1");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("too easy to guess");
            set(page, Account.PASSWORD);
            assertThat(page.locator(".toasts")).containsText("Your password is set");
            visitor.signIn(email, Account.PASSWORD);
            assertThat(page).hasURL(Pattern.compile("/reception$"));
        }
    }

    private static void set(Page page, String password) {
        page.getByLabel("New password").fill(password);
        page.locator("form [type=submit]").click();
    }
}
