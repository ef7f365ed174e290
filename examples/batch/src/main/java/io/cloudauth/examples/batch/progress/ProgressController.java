package io.cloudauth.examples.batch.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the progress. */
@Controller
class ProgressController {
    private final Progress progress;

    ProgressController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/")
    String show(Model model) {
        Counts counts = progress.counts();
        model.addAttribute("counts", counts);
        model.addAttribute("left", counts.left().map(left -> left.toSeconds()).orElse(null));
        model.addAttribute("rate", Math.round(counts.perSecond()));
        return "progress";
    }
}
