// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.profile.DnsProfile;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.profile.ProfileDialog;
import dev.portolan.ui.profile.ProfileViewModel;
import dev.portolan.ui.profile.ProfileWindow;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Does for the profile dialog of a session what it asks of the window. */
final class Profiles implements ProfileWindow {

    private final SessionViewModel session;
    private final Dialogs dialogs;
    private final Runnable closing;

    private Profiles(SessionViewModel session, Dialogs dialogs, Runnable closing) {
        this.session = session;
        this.dialogs = dialogs;
        this.closing = closing;
    }

    /** A dialog about the profile of that session; the action closes it. */
    static ProfileDialog dialog(SessionViewModel session, Background background, Dialogs dialogs, Runnable close) {
        return new ProfileDialog(
                new ProfileViewModel(session.profile(), background, new Profiles(session, dialogs, close)));
    }

    @Override
    public void use(DnsProfile profile) {
        session.overrideProfile(profile);
    }

    @Override
    public void useFound() {
        session.useFoundProfile();
    }

    @Override
    public @Nullable Path chooseCorefile() {
        return dialogs.openCorefile();
    }

    @Override
    public void close() {
        closing.run();
    }
}
