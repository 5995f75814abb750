-- More captures than there may be.
function player_think()
  while true do pcall(string.match, "aaa", ("()"):rep(40)) end
end
