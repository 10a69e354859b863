// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;

/** The banners, one under the other. A line that only says something else is kept, so that its buttons keep the keyboard. */
final class BannerStack extends VBox {

    private final BannerActions actions;
    private final List<BannerLine> lines = new ArrayList<>();
    private final Set<String> dismissed = new HashSet<>();

    BannerStack(BannerActions actions) {
        this.actions = actions;
        getStyleClass().add("banners");
    }

    /** Shows those that were not dismissed. Lines that stay are not touched, so that their buttons keep the keyboard. */
    void show(List<Banner> banners) {
        List<BannerLine> kept = new ArrayList<>(lines);
        List<BannerLine> wanted = banners.stream()
                .filter(banner -> !dismissed.contains(key(banner)))
                .map(banner -> line(banner, kept))
                .toList();
        getChildren().removeAll(kept);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= getChildren().size() || !getChildren().get(i).equals(wanted.get(i))) {
                getChildren().remove(wanted.get(i));
                getChildren().add(i, wanted.get(i));
            }
        }
        lines.clear();
        lines.addAll(wanted);
    }

    private BannerLine line(Banner banner, List<BannerLine> kept) {
        for (BannerLine line : kept) {
            if (sameLine(line.banner(), banner)) {
                kept.remove(line);
                line.show(banner);
                return line;
            }
        }
        return new BannerLine(banner, actions, this::dismiss);
    }

    /** Another session: what was dismissed may be said again. */
    void forget() {
        dismissed.clear();
    }

    private void dismiss(Banner banner) {
        switch (banner) {
            case Banner.NotOpened _ -> actions.dismiss();
            case Banner.Saved _, Banner.NotSaved _ -> actions.saving().dismiss();
            case Banner.Lost _,
                    Banner.Lagging _,
                    Banner.Offline _,
                    Banner.Snapshot _,
                    Banner.LeftOut _,
                    Banner.Partly _,
                    Banner.Connecting _,
                    Banner.Saving _,
                    Banner.Trouble _ -> {
                dismissed.add(key(banner));
                show(lines.stream().map(BannerLine::banner).toList());
            }
        }
    }

    /** Whether the buttons are the same, and do the same to what is said now. */
    private static boolean sameLine(Banner before, Banner after) {
        return switch (before) {
            case Banner.Lost _ -> after instanceof Banner.Lost;
            case Banner.Lagging _ -> after instanceof Banner.Lagging;
            case Banner.Offline _ -> after instanceof Banner.Offline;
            case Banner.LeftOut _ -> after instanceof Banner.LeftOut;
            case Banner.Partly _ -> after instanceof Banner.Partly;
            case Banner.NotOpened _ -> after instanceof Banner.NotOpened;
            case Banner.Connecting _ -> after instanceof Banner.Connecting;
            case Banner.Snapshot _, Banner.Trouble _, Banner.Saving _, Banner.Saved _, Banner.NotSaved _ ->
                before.equals(after);
        };
    }

    private static String key(Banner banner) {
        return banner.title() + banner.meaning();
    }
}
