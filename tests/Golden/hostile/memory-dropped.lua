-- Many small things, all dropped at once.
function player_think()
  kept = nil
  for i = 1, 40000 do kept = { kept } end
  kept = nil
  while true do local s = ("x"):rep(9999) end
end
