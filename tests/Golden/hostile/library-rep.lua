-- Repetitions of nothing and of much.
function player_think()
  while true do pcall(string.rep, "", 1e15) pcall(string.rep, "x", 1e15) pcall(string.rep, "x", -1) end
end
